/** Style sheets arrive as text, to be adopted by shadow roots: nothing is ever written as `<style>`. */
declare module '*.css?inline' {
  const text: string
  export default text
}

/** The lazy parts of a kind, as the npm package loads them; the build makes it from `kinds/index.ts`. */
declare module 'content:*' {
  const content: import('./fetched.ts').Content
  export default content
}
