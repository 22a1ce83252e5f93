import type { mostPictures, PictureInput } from '../../../backend/contracts/pictures.ts'
import type { ProposalPicturesTexts } from '../../i18n/texts.ts'
import type { ProposalForm } from './form.ts'
import { renderPictures } from './pictures-view.ts'
import { shrink } from './shrink.ts'

export { default as styles } from './pictures.css?inline'
export { Pictures as Extra }

// The contract's own figure: the types don't match when it changes.
const most: typeof mostPictures = 3
/** Bytes of a file that we try to open at all: more than any phone's camera makes. */
const fileMaximum = 30_000_000
const types = ['image/jpeg', 'image/png', 'image/webp']

/** A picture as it will be sent, and what the citizen sees of it. */
export interface ChosenPicture extends PictureInput {
  name: string
  preview: HTMLCanvasElement
}

/** Up to three pictures, made anew in the page: what the camera wrote into the file never leaves the device. */
export class Pictures {
  texts: ProposalPicturesTexts
  chosen: ChosenPicture[] = []
  error?: 'tooLarge' | 'wrongType' | 'tooMany' | 'unusable'
  /** Whether pictures without words have been asked for theirs. */
  isChecked = false
  isBusy = false
  readonly most = most
  readonly form: ProposalForm

  constructor(form: ProposalForm, texts: ProposalPicturesTexts) {
    this.form = form
    this.texts = texts
  }

  async add(files: File[]) {
    this.error = undefined
    this.isBusy = true
    this.form.change({})
    for (const file of files) await this.#addOne(file)
    this.isBusy = false
    this.form.change({})
  }

  describe(picture: ChosenPicture, alt: string) {
    picture.alt = alt
    this.form.change({})
  }

  remove(picture: ChosenPicture) {
    this.chosen = this.chosen.filter((one) => one !== picture)
    this.error = undefined
    this.form.change({})
    this.form.context.host.focusOn('#pictures')
  }

  clear() {
    this.chosen = []
    this.error = undefined
    this.isChecked = false
  }

  /** The id of the first field that lacks its words, if one does. */
  findMissing(): string | undefined {
    this.isChecked = true
    const index = this.chosen.findIndex(({ alt }) => !alt.trim())
    return index < 0 ? undefined : `alt-${index}`
  }

  /** The service could not use what it got. */
  refuse() {
    this.error = 'unusable'
    this.form.edit('pictures')
  }

  toInput(): { pictures?: PictureInput[] } {
    if (!this.chosen[0]) return {}
    return { pictures: this.chosen.map(({ data, alt }) => ({ data, alt: alt.trim() })) }
  }

  render() {
    return renderPictures(this)
  }

  async #addOne(file: File) {
    if (this.chosen.length >= most) this.error = 'tooMany'
    else if (!types.includes(file.type)) this.error = 'wrongType'
    else if (file.size > fileMaximum) this.error = 'tooLarge'
    else await this.#shrink(file)
  }

  async #shrink(file: File) {
    try {
      const { data, preview } = await shrink(file)
      this.chosen = [...this.chosen, { name: file.name, data, preview, alt: '' }]
    } catch {
      this.error = 'unusable'
    }
  }
}
