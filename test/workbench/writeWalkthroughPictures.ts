// Writes the pictures of the walkthrough into media/walkthrough: npm run walkthrough
import { mkdirSync, writeFileSync } from 'node:fs';
import { walkthroughPictures } from './walkthroughPictures';

const folder = new URL('../../media/walkthrough/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of walkthroughPictures()) {
  writeFileSync(new URL(name, folder), text);
}
