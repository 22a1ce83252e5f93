/** A picture that holds nothing but what draws it. */
export interface CleanPicture {
  type: 'image/jpeg' | 'image/png' | 'image/webp'
  /** In pixels. */
  width: number
  height: number
  bytes: Uint8Array
}
