import type { Configuration } from '../../contracts/dialogues.ts'
import { call } from './client.ts'

/** A dialogue as its widget would be told of it, whatever its state; the settings are those of its kind. */
export const getPreview = (dialogue: string) =>
  call('getPreview', { params: { dialogue } }) as Promise<unknown> as Promise<Configuration>
