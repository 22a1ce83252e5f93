/** Style sheets arrive as text, to be adopted by shadow roots: nothing is ever written as `<style>`. */
declare module '*.css?inline' {
  const text: string
  export default text
}
