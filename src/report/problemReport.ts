import type { Words } from '../text/text';

/** What is told of where the extension runs: versions and kinds, no path and no source. */
export interface Surroundings {
  /** Of the extension. */
  readonly version: string;
  /** `Visual Studio Code`, or the name of a program made of it. */
  readonly editor: string;
  readonly editorVersion: string;
  /** `desktop`, `web`, or what embeds the editor. */
  readonly appHost: string;
  /** Where the extension itself runs. */
  readonly host: 'Node' | 'web worker';
  /** Of the machine that it runs on: `linux x64`; in a web worker unknown. */
  readonly platform: string | undefined;
  /** Kind of the remote, `ssh-remote`; `undefined`: none. */
  readonly remote: string | undefined;
  /** Of the interface: `zh-cn`. */
  readonly language: string;
  readonly trusted: boolean;
}

export interface ProblemReport {
  readonly title: string;
  /** Markdown, with gaps for its author to fill. */
  readonly body: string;
}

/** The beginning of a report, to be finished by whoever has the problem. */
export function problemReport(surroundings: Surroundings, words: Words): ProblemReport {
  const rows = rowsOf(surroundings, words).map(
    ([name, value]) => `| ${cell(name)} | ${cell(value)} |`,
  );
  return {
    title: words('problem.title'),
    body: [
      ...(['happened', 'expected', 'source'] as const).map(
        (part) => `### ${words(`problem.${part}`)}\n\n`,
      ),
      ['| | |', '|---|---|', ...rows, ''].join('\n'),
    ].join('\n'),
  };
}

function rowsOf(
  { version, editor, editorVersion, appHost, host, platform, ...rest }: Surroundings,
  words: Words,
): readonly (readonly [string, string])[] {
  const { remote, language, trusted } = rest;
  return [
    ['Activation Lens', version],
    [editor, `${editorVersion} (${appHost})`],
    [words('problem.host'), platform === undefined ? host : `${host}, ${platform}`],
    ...(remote === undefined ? [] : [[words('problem.remote'), kindOfRemote(remote)] as const]),
    [words('problem.language'), language],
    [words('problem.trust'), words(trusted ? 'problem.trusted' : 'problem.restricted')],
  ];
}

/** `ssh-remote`, `codespaces`; some editors give the address of the server, which stays here. */
function kindOfRemote(remote: string): string {
  return /^[a-z]+(-[a-z]+)*$/i.test(remote) ? remote : 'server';
}

/** Names of programs are somebody else's. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[|\\`<>]/g, (sign) => `\\${sign}`);
}

/** Address of a form for a new issue that is filled in already. */
export function issueAddress(issues: string, { title, body }: ProblemReport): string {
  return `${issues}/new?title=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
