/** What the command line says. Words that are typed (options, formats, levels) stay as they are. */
export const commandLineEnglish = {
  'cli.help': `Finds activation functions in PyTorch, Keras, TensorFlow and TensorFlow.js code
and says what they do to values and gradients.

Usage:
  activation-lens scan [options] PATH…
  activation-lens scan --stdin [options]
  activation-lens report [options] FILE…
  activation-lens rules [options]
  activation-lens activations [options]
  activation-lens explain [options] ID
  activation-lens explain [options] --expression EXPRESSION

scan lists the activations in files and folders, and what the rules find there:
Python, JavaScript, TypeScript, JSX and TSX files, Jupyter notebooks, the Python of
R Markdown and Quarto, and scripts in HTML.
In folders it leaves out what .gitignore excludes, node_modules, symbolic links, binaries
and files over 2 MB. A comment activation-lens: ignore[AL101] silences a rule on its line.
  --format FORMAT            text (default): path:line:column activation parameters, or
                             path:line:column severity code message [rule], and a summary;
                             json: one document; jsonl: one JSON object a line;
                             sarif: the findings as SARIF 2.1.0; github: as annotations
                             of a GitHub workflow; shard: for report, see there
  --outline                  the models: their layers in order, numbered by depth, with
                             initialisers, loss and optimiser; as text in place of
                             activations, as json and jsonl beside them
  --rules LIST               only these rules, separated by commas: codes (AL101), names
                             (sigmoid-deep), beginnings of codes (AL4), all or none
  --keras VERSION            auto (default), 2 or 3: what keras and tf.keras stand for;
                             auto goes by the file and by the requirement files
                             of its project
  --certain-only             leave out uses that are probable, not certain: x.relu() on a
                             value that may be a tensor, act_layer="gelu" for a function
                             of the project's own; and the findings that rest on them
  --fail-on LEVEL            none (default), hint, info, warning or error: exit with 1
                             on a finding of this level or above
  --include GLOB             look at these files only, and
  --exclude GLOB             not at these: patterns as in .gitignore, from the working
                             folder; may be given several times
  --without-ignored          leave findings that comments ignore out of sarif, where
                             they are marked as suppressed otherwise
  --workers N                threads that scan: by default as many as there are cores, at
                             most 8, and one for a few files; the result is the same
  --shard 2/4                only the second of four parts of the files, which together
                             are all; for --format shard on several machines
  --stdin                    read files from stdin in place of a disk, one a line:
                             {"path": "net.py", "text": "…"}; write --format shard or
                             jsonl as they come, and {"kind": "error", …} for a bad line
  --quiet                    no summary, no progress bar, nothing about what is skipped
  --config FILE              take settings from this file; by default from the nearest
                             activation-lens.json, or pyproject.toml that has a table
                             [tool.activation-lens], at or above what is scanned
  --no-config                take settings from no file
Options win over settings; --no-quiet and --no-certain-only take one back. Paths in json,
jsonl, sarif and github are relative to the root of the git repository that holds all that
is scanned; without one to the working folder.

report puts parts of a scan together that scan --format shard or scan --stdin wrote, as if
they were of one; - is stdin.
  --format FORMAT            markdown (default), html, sarif or json
  --title NAME               of the report; by default the name of the working folder
  --outline, --without-ignored, --fail-on LEVEL    as of scan

rules lists the rules with their severity, activations all that explain knows by an id: with
its name, and the frameworks that have a class or function for it.
  --format text|jsonl        text (default) or one JSON object a line

explain analyses one activation, for instance leaky_relu or gelu_erf, or any
expression of x, and says which activation that equals.
  --expression EXPRESSION    in place of an id, as "x * sigmoid(1.702 * x)" or
                             "where(x > 0, x, a * (exp(x) - 1))": numbers, x, pi, e,
                             + - * / ^, functions; other names are parameters
  --parameter NAME=VALUE     a parameter's value, as negative_slope=0.2 or, for a list,
                             weights=1,0; may be given several times
  --framework NAME           take that framework's defaults: torch, keras, tensorflow,
                             tfjs, transformers, timm, diffusers, torchvision or jax
  --at X1,X2,…               values and derivatives at these points; --at=-3,2 if the
                             first is negative
  --layers N                 follow a signal of variance 1 and the gradient through so
                             many wide layers at initialisation
  --initialisation NAME      of these layers: xavier, he, lecun, torch_default (default)
                             or taylor
  --fan N                    inputs and outputs of each of their units; 256 by default
  --format FORMAT            text (default); json: all that is known; svg: the curves;
                             latex: the formula; torch, keras, numpy or tfjs: a function
                             that computes it

Options of the program:
  --lang LANGUAGE            en or zh-cn; by default what LC_ALL, LC_MESSAGES or LANG asks
                             for
  -h, --help                 show this text
  -v, --version              show the version

Exit codes: 0 fine; 1 findings at or above --fail-on; 2 bad usage or unreadable input.
`,
  'cli.seeHelp': '{problem} (see activation-lens --help)',
  'cli.noCommand': 'no command given: scan, report, explain, rules or activations',
  'cli.unknownCommand': 'unknown command {command}: scan, report, explain, rules or activations',
  'cli.noOption': 'there is no option {option}',
  'cli.noOptionNear': 'there is no option {option}; did you mean {near}?',
  'cli.noOptionDash': 'there is no option {option}; a name that begins with - goes behind --',
  'cli.optionValue': '{option} needs a value',
  'cli.optionDashValue':
    '{option} needs a value; one that begins with - is written {option}={value}',
  'cli.optionNoValue': '{option} takes no value',
  'cli.noPath': 'scan needs a file or folder',
  'cli.stdinPaths': 'scan --stdin takes no files, folders or --shard',
  'cli.stdinTooLong': 'longer than {most} MB',
  'cli.stdinNotJson': 'not valid JSON',
  'cli.stdinNoObject': 'not an object',
  'cli.stdinNoPath': 'no path',
  'cli.stdinNoText': 'no text',
  'cli.stdinLine': 'line {line} of stdin: {problem}',
  'cli.stdinFormat': '--stdin goes with {choices}, not with {format}',
  'cli.shard': '--shard takes a part of the whole, such as 2/4, not {text}',
  'cli.noShard': 'report needs a file that scan --format shard wrote, or - for stdin',
  'cli.badShard': '{path}: not a line that scan --format shard of this version writes',
  'cli.cutOff': '{path} does not end with a summary: it was cut off',
  'cli.notWhole':
    'the parts hold {held} uses and findings, their summaries count {counted}: something is missing',
  'cli.twice':
    '{count} uses and findings are there twice: a part, or a file in it, was given twice',
  'cli.workers': '--workers takes a number from 1 to {most}, not {text}',
  'cli.unknownRule': '--rules knows no rule {name}; activation-lens rules lists them',
  'cli.takesNothing': '{command} takes options only',
  'cli.ruleOff': '{severity}, off by default',
  'cli.noActivation':
    'explain needs the id of an activation, as relu; activation-lens activations lists them',
  'cli.severalActivations': 'explain takes one activation, not {count}',
  'cli.expressionOrId': 'explain takes an id or --expression, not both',
  'cli.expressionOrFramework': '--framework has defaults for an id, not for --expression',
  'cli.choice': '--{option} takes {choices}, not {value}',
  'cli.unknownActivation': 'unknown activation {id}; activation-lens activations lists all',
  'cli.unknownActivationNear':
    'unknown activation {id}; did you mean {near}? activation-lens activations lists all',
  'cli.parameterForm': '--parameter takes NAME=VALUE, not {text}',
  'cli.parameterTwice': 'parameter {name} is given twice',
  'cli.badPoints': '--at takes numbers separated by commas, not {text}',
  'cli.noPropagation': 'cannot follow the layers: {reason}',
  'cli.unknownFrameworkActivation': '{framework} has no {id}',
  'cli.outlineFormat': '--outline goes with {choices}, not with {format}',
  'cli.use.default': '(default)',
  'cli.use.keras': '(Keras {version} assumed)',
  'cli.use.probable': '(probable)',
  'cli.progress': '[{cells}] {percent} % of {total} files',
  'cli.nothingFound': 'no activations found; files searched: {files}',
  'cli.skipped': 'skipped {path}: {reason}',
  'cli.skipped.installedPackages': 'installed packages',
  'cli.skipped.symbolicLink': 'a symbolic link; name it to follow it',
  'cli.skipped.binary': 'a binary file',
  'cli.skipped.tooLarge': 'over 2 MB ({detail})',
  'cli.skipped.largeNotebook': 'a notebook over 50 MB ({detail})',
  'cli.skipped.otherLanguage': 'a notebook in {detail}, which is not read',
  'cli.skipped.unsupported':
    'not Python, JavaScript, TypeScript, HTML, R Markdown, Quarto or a notebook',
  'cli.skipped.notAFile': 'not a regular file',
  'cli.skipped.excluded': 'excluded by the settings',
  'cli.skipped.gaveUp': '{detail}',
  'cli.notebook.notJson': 'not valid JSON',
  'cli.notebook.mergeConflict': 'not valid JSON: it holds the marks of a merge conflict',
  'cli.notebook.noCells': 'not a notebook: it has neither cells nor worksheets',
  'cli.unreadable': 'cannot read {path}: {problem}',
  'cli.cannotWrite': 'cannot write the result: {problem}',
  'cli.error.notFound': 'no such file or folder',
  'cli.error.notText':
    'no such file or folder; one whose name is not UTF-8 is found by scanning a folder above it',
  'cli.error.noPermission': 'permission denied',
  'cli.error.folder': 'a folder, not a file',
  'cli.error.nameTooLong': 'its name is too long',
  'cli.error.tooManyOpen': 'too many files are open',
  'cli.error.device': 'the disk or device failed',
  'cli.error.noSpace': 'no space is left',
  'cli.error.linkLoop': 'its symbolic links form a loop',

  'summary.uses': 'activations: {uses}, in {filesWithUses} of {files} files',
  'summary.activations': 'by name: {counts}',
  'summary.frameworks': 'by framework: {counts}',
  'summary.findings': 'findings: {findings}',
  'summary.ignored': ', and {ignored} that comments ignore',
  'summary.rules': 'by rule: {counts}',

  'report.inCell': '{message} (cell {cell}, line {line})',
  'report.cellLine': 'cell {cell}, line {line}',
  'report.root': 'The root of the repository that was scanned, or the working folder.',
} as const;
