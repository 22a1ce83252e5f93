import { startRegistration } from '@simplewebauthn/browser'
import { call } from '../../api/client.ts'
import { rememberPasskey } from '../sign-in/passkey.ts'

/**
 * Has the browser make a passkey, and keeps it under this name.
 *
 * @throws {Error} of the browser when none was made, {ApiProblem} when the service refuses it
 */
export async function createPasskey(name: string): Promise<void> {
  const options = await call('preparePasskey')
  const { id, rawId, response } = await startRegistration({ optionsJSON: options as never })
  const { clientDataJSON, attestationObject, transports } = response
  const credential = {
    id,
    rawId,
    type: 'public-key' as const,
    response: { clientDataJSON, attestationObject, ...(transports && { transports }) },
  }
  await call('addPasskey', { body: { name, credential } })
  rememberPasskey()
}
