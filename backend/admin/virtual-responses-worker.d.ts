declare module 'virtual:responses-worker' {
  /** Where the built worker is. */
  const address: string
  export default address
}
