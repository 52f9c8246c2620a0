import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { notices } from '../workbench/notices.mjs';

describe('THIRD_PARTY_NOTICES.md', function () {
  this.timeout(60_000);

  it('is what `node test/workbench/notices.mjs` writes for the bundles as they are', async () => {
    assert.equal(readFileSync('THIRD_PARTY_NOTICES.md', 'utf8'), await notices());
  });
});
