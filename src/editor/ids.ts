/** Every id that the manifest knows too; a test keeps the two in step. */
export const commands = {
  openPanel: 'activationLens.openPanel',
  openActivation: 'activationLens.openActivation',
  compare: 'activationLens.compare',
  compareFrameworks: 'activationLens.compareFrameworks',
  explainRule: 'activationLens.explainRule',
  replace: 'activationLens.replace',
  insert: 'activationLens.insert',
  report: 'activationLens.report',
  saveReport: 'activationLens.saveReport',
  openModel: 'activationLens.openModel',
  openExamples: 'activationLens.openExamples',
  reportProblem: 'activationLens.reportProblem',
} as const;

export type CommandName = keyof typeof commands;

export const viewTypes = {
  panel: 'activationLens.panel',
} as const;

/** Values that `when` clauses of the manifest read. */
export const contextKeys = {
  /** Paths of the files on screen in which an activation was found. */
  pathsWithActivations: 'activationLens.pathsWithActivations',
  /** A report of the workspace was made, and can be saved. */
  hasReport: 'activationLens.hasReport',
  /** A hover was shown in this window: a step of the walkthrough is done. */
  hasHovered: 'activationLens.hasHovered',
} as const;

/** Settings are read as `section` + `name`. */
export const settings = {
  section: 'activationLens',
  hoverEnabled: 'hover.enabled',
  hoverShow: 'hover.show',
  diagnosticsEnabled: 'diagnostics.enabled',
  rules: 'rules',
  keras: 'keras',
  showProbable: 'show.probable',
  language: 'language',
  codeLensEnabled: 'codeLens.enabled',
  inlayHintsEnabled: 'inlayHints.enabled',
} as const;

/** The languages that hovers are registered for, as VS Code names them. */
export const languageIds = [
  'python',
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
] as const;

/** Name of the output channel. */
export const outputChannel = 'Activation Lens';

/** Name of the diagnostics, and what the editor shows as their source. */
export const diagnosticSource = 'activation-lens';

/** Scheme of our own documents: those that explain rules, and reports. */
export const ruleScheme = 'activation-lens';

/** Scheme of the examples as they are opened from the extension itself. */
export const exampleScheme = 'activation-lens-examples';
