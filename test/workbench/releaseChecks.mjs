// What has to hold before anything is published; pure, so that it can be tested.

/**
 * @param {object} release
 * @param {string} release.version of package.json
 * @param {string} release.changelog
 * @param {string | undefined} release.tag the git tag that is built; undefined: none
 * @returns {string[]} what is in the way, as sentences
 */
export function releaseProblems({ version, changelog, tag }) {
  const problems = [];
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    problems.push(
      `The version is ${version}: the marketplace takes three numbers and nothing else.`,
    );
  }
  if (tag !== undefined && tag !== `v${version}`) {
    problems.push(`The tag is ${tag}, and package.json says ${version}.`);
  }
  const [unreleased, latest] = sections(changelog);
  if (unreleased?.title !== '[Unreleased]') {
    problems.push('CHANGELOG.md does not begin with a section [Unreleased].');
  } else if (unreleased.text !== '') {
    problems.push('CHANGELOG.md still has lines in [Unreleased]: give them a version and a date.');
  }
  const dated = new RegExp(`^\\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d\\d-\\d\\d$`);
  if (!dated.test(latest?.title ?? '')) {
    problems.push(`CHANGELOG.md has no section "[${version}] - YYYY-MM-DD" below [Unreleased].`);
  }
  return problems;
}

/**
 * @param {string} changelog
 * @returns {{ title: string, text: string }[]} its versions, the newest first
 */
export function sections(changelog) {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split(/\r?\n/);
      return { title: title.trim(), text: lines.join('\n').trim() };
    });
}
