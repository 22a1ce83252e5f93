import { readOperatorToken } from '../selfhost/data-folder.ts'
import { readEnvironment } from '../selfhost/environment.ts'
import { Failure } from '../selfhost/failure.ts'

/** Which Min Kommun to talk to, and the right to do so. */
export interface Connection {
  base: string
  operatorToken: string
}

/**
 * Takes the address from `--base`, MK_BASE_URL or the local default, and the operator token from
 * MK_OPERATOR_TOKEN or the data folder.
 * @throws {Failure} when there is no token
 */
export function readConnection(base: string | undefined): Connection {
  const environment = readEnvironment({ ...process.env, ...(base && { MK_BASE_URL: base }) })
  const operatorToken = environment.operatorToken ?? readOperatorToken(environment.dataFolder)
  if (operatorToken) return { base: environment.baseUrl, operatorToken }
  throw new Failure(
    `There is no operator token in ${environment.dataFolder}: start Min Kommun once with "npm start",\n` +
      'name its data folder with MK_DATA_DIR, or give the token in MK_OPERATOR_TOKEN.',
  )
}
