/** The extension host that the suite was started for; filled in when it is bundled. */
declare const EXTENSION_HOST: 'node' | 'web';
/** Where the Node host writes its result; filled in when it is bundled. */
declare const RESULT_FILE: string;
/** Only tests whose title matches this run; empty for all. Filled in when it is bundled. */
declare const TITLE_PATTERN: string;
