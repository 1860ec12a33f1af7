/** What vite gives for `import text from './file.md?raw'`. */
declare module '*?raw' {
  const text: string;
  export default text;
}
