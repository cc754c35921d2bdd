/** What `import "claim-table"` brings: the element, typed. */

/** An article: its words as `text` or as `html`, one of the two. */
export type Article = {
  /** Short name, unique among the articles. */
  id?: string;
  title?: string;
  publisher?: string;
  byline?: string;
  /** When it was published, in the words to show. */
  published?: string;
  /** Where the original stands; `http:` and `https:` only. */
  href?: string;
} & ({ text: string; html?: never } | { html: string; text?: never });

export interface Person {
  name: string;
  /** Office, in lower case. */
  role?: string;
  aliases?: string[];
}

export interface Party {
  id: string;
  label: string;
  aliases?: string[];
  people?: Person[];
}

export interface Issue {
  id: string;
  label: string;
  terms: string[];
}

/** Who the parties are and what is in dispute. */
export interface Lens {
  id: string;
  title: string;
  /** BCP 47. */
  language: string;
  parties: Party[];
  others?: { aliases?: string[]; people?: Person[] };
  issues: Issue[];
}

export type ExportFormat = "json" | "csv" | "markdown" | "html";

/** Why the table is not there (fatal), or what was wrong with what it was given. */
export type ErrorCode =
  | "bad-articles"
  | "bad-lens"
  | "cross-origin"
  | "csp"
  | "from-disk"
  | "integrity"
  | "no-webassembly"
  | "not-found"
  | "out-of-memory"
  | "stopped"
  | "wrong-type";

export interface ErrorDetail {
  /** Missing where the reader asked for something that cannot be done, such as a download. */
  code?: ErrorCode;
  /** In the widget's language, with the mend. */
  message: string;
  /** What stands inside the element is shown again. */
  fatal?: true;
  address?: string;
  reason?: string;
  status?: number;
}

/** Events of the element; they bubble and leave shadow trees. */
export interface ClaimTableEventMap {
  /** Where the reader stopped the reading, the table holds fewer `articles` than the `of` that it was to hold. */
  "claim-table:ready": CustomEvent<{ articles: number; statements: number; of: number }>;
  /** `shown`: articles in a table of what was read so far, 0 while there is none. */
  "claim-table:progress": CustomEvent<{ done: number; of: number; shown: number; stopped?: true }>;
  "claim-table:select": CustomEvent<{ issue: string; party: string }>;
  "claim-table:filter": CustomEvent<{ statements: number; state: string }>;
  "claim-table:error": CustomEvent<ErrorDetail>;
  /** Filters, or what is open, are others than before. */
  "claim-table:change": CustomEvent<{ state: string }>;
  /** A reader finds a statement read wrongly; cancel it to take the report. */
  "claim-table:report": CustomEvent<{ citation: string; [about: string]: unknown }>;
  /** The reader asks for the table as a page; cancel it to do something else. */
  "claim-table:save": CustomEvent<Record<string, never>>;
}

export interface ClaimTable extends HTMLElement {
  /** Articles given by a script; they count before what attributes name. */
  get articles(): Article[] | undefined;
  set articles(articles: Article | Article[] | undefined);
  /** A lens given by a script; it counts before what the attribute names. */
  lens: Lens | undefined;
  /** Filters and what is open, as a link carries them after `#ct=`. */
  state: string;
  /** The address of the page with the table as it is set up now. */
  readonly link: string;
  /** Starts the table, or reads again what it shows. */
  load(): Promise<void>;
  /** The table as it is filtered now; empty until it is ready. */
  export(format: ExportFormat): string;
  /** Gives the reader the table as one file. */
  savePage(): Promise<void>;
  addEventListener<K extends keyof ClaimTableEventMap>(
    type: K,
    listener: (this: ClaimTable, event: ClaimTableEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: ClaimTable, event: HTMLElementEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** The class behind the element; undefined where there are no elements, as on a server. */
export declare const ClaimTable: { new (): ClaimTable; readonly version: string } | undefined;

/** Of this build. */
export declare const version: string;

declare global {
  interface HTMLElementTagNameMap {
    "claim-table": ClaimTable;
  }
}
