import { version } from '../../package.json';
import type { Program } from '../report/scanDocument';

export const PROGRAM: Program = { name: 'Activation Lens', version };
