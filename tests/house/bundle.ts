import { readdirSync, readFileSync } from 'node:fs';

/** A file as `npm run build` wrote it. */
export interface Built {
  /** From dist/public: "widget.js", "leaderboard/assets/leaderboard-x.css.br". */
  readonly path: string;
  readonly bytes: Buffer;
}

const FOLDER = 'dist/public';

/** What the browser can be sent. Throws where nothing was built: `npm test` builds first, a runner that is started by hand does not. */
export function readBuilt(): readonly Built[] {
  try {
    const paths = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return paths.map(({ parentPath, name }) => ({
      path: `${parentPath}/${name}`.replaceAll('\\', '/').slice(FOLDER.length + 1),
      bytes: readFileSync(`${parentPath}/${name}`),
    }));
  } catch (cause) {
    throw new Error(`${FOLDER} cannot be read: run "npm run build" first`, { cause });
  }
}

/** The script tag: what every page pays, whether a question is due or not. */
export const isLoader = ({ path }: Built): boolean => path === 'widget.js.br';
/** What it fetches when a question is due, with its first language. */
export const isWidget = ({ path }: Built): boolean => /^widget\/[^/]+\/afterword\.js\.br$/.test(path);
/** Another language. English comes with the widget; its file is for the console. */
export const isLanguage = ({ path }: Built): boolean => /^widget\/[^/]+\/(?!en\.)[a-z-]+\.json\.br$/.test(path);
/** What listens to one chat client. */
export const isAdapter = ({ path }: Built): boolean => /^widget\/[^/]+\/adapters\/[a-z-]+\.js\.br$/.test(path);
/** All that the board is made of in its first language: only the words wait for a click. A wall is another page. */
export const isLeaderboard = ({ path }: Built): boolean =>
  /^leaderboard\/(?!console\/|scoring|assets\/(language|Wall|WordsView|scoring)-).+\.(html|js|css)\.br$/.test(path);
/** What a board needs beside that to hang on a wall. */
export const isWall = ({ path }: Built): boolean => /^leaderboard\/assets\/Wall-.+\.(js|css)\.br$/.test(path);
/** What is fetched when somebody looks at what customers wrote. */
export const isBoardWords = ({ path }: Built): boolean => /^leaderboard\/assets\/WordsView-.+\.(js|css)\.br$/.test(path);
/** Another language of the board. */
export const isBoardLanguage = ({ path }: Built): boolean => /^leaderboard\/assets\/language-.+\.js\.br$/.test(path);
/** All that the pages around it are made of for whoever signs in: set-up, sign-in, home. */
export const isConsole = ({ path }: Built): boolean =>
  /^(leaderboard\/console|console\/assets)\/(?!Asking|Administration|preview).+\.(html|js|css)\.br$/.test(path);
/** What administrators fetch beside it. */
export const isAdministration = ({ path }: Built): boolean => /^console\/assets\/Administration-.+\.(js|css)\.br$/.test(path);
/** The part of administration that is fetched when somebody looks at how their site asks, with the preview in it. */
export const isAsking = ({ path }: Built): boolean =>
  /^(console\/assets\/Asking|leaderboard\/console\/preview\/|preview\/assets\/).+\.(html|js|css)\.br$/.test(path);

/** The bytes of those files together, as they travel. */
export const weightOf = (built: readonly Built[], isPart: (file: Built) => boolean): number =>
  built.filter(isPart).reduce((sum, { bytes }) => sum + bytes.length, 0);

/** How often the library came along in these scripts: each copy has its telltale once. */
export const copiesOf = (library: keyof typeof TELLTALES, scripts: readonly Built[]): number =>
  scripts.reduce((sum, { bytes }) => sum + bytes.toString().split(TELLTALES[library]).length - 1, 0);

// Neither is a name, so no minifier changes it: a pattern of Preact's for tags, the property that holds the inside of every zod schema.
const TELLTALES = { preact: '/^m(i|n|o|s|text|space)$/', zod: '_zod' } as const;
