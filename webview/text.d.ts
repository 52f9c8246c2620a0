/** A module of this folder, built for itself, as text. */
declare module '*?text' {
  const code: string;
  export default code;
}
