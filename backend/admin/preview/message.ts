import type { Configuration } from '../../contracts/dialogues.ts'
import type { Theme } from '../../contracts/theme.ts'

/** What the frame tells the admin once it can show something. */
export const readyMessage = 'min-kommun:preview-ready'

/** What the admin tells the frame, as often as something changes. */
export interface PreviewMessage {
  type: 'min-kommun:preview'
  /** Counts the first time: what a widget is, it stays. */
  configuration: Configuration
  theme: Theme
  /** The colour of the page around the widget. */
  background: string
  scheme: 'light' | 'dark'
}
