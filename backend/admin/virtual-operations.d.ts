/** Method and path of each operation; the build makes it from `contracts/operations.ts`. */
declare module 'virtual:operations' {
  const table: Record<string, [method: string, path: string]>
  export default table
}
