export { toInfix } from './infix';
export { toUnicode, type UnicodeOptions } from './unicode';
