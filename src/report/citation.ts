import type { Paper } from '../activations/activation';

/** `D.-A. Clevert, … (2016). Fast and accurate …. ICLR. https://arxiv.org/abs/1511.07289` */
export function citation({ authors, title, venue, year, url }: Paper): string {
  return [`${authors} (${year})`, title, venue, ...(url === undefined ? [] : [url])].join('. ');
}
