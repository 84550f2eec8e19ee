/** Vite gives the address of a drawing. */
declare module '*.svg' {
  const address: string;
  export default address;
}

/** And of a picture. */
declare module '*.webp' {
  const address: string;
  export default address;
}
