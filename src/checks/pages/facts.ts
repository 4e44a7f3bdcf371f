/** Where code ran: in the page itself, a frame of another site, or a worker. */
export type Scope = 'page' | 'frame' | 'worker' | 'service-worker'

/** A place in a script as the browser names it. Lines and columns count from 1. */
export interface Frame {
  url: string
  line: number
  column: number
  /** The place it was built from, where a source map tells. */
  source?: { file: string; line: number }
}

/** One thing that the browser complained about, however often. */
export type Signal = { scope: Scope; times: number } & (
  | {
      kind: 'exception'
      text: string
      /** Nobody caught the rejection of a promise. */
      promise: boolean
      frames: Frame[]
    }
  | { kind: 'console'; text: string; frames: Frame[] }
  | {
      kind: 'resource'
      url: string
      /** Where it was asked for, if redirects led elsewhere. */
      from?: string
      /** As the browser names it: Script, Stylesheet, Image, Fetch … */
      type: string
      /** 0 without an answer. */
      status: number
      trouble: 'status' | 'no-answer' | 'wrong-type' | 'refused' | 'cors' | 'pending'
      /** The browser's word for it, or the media type that came. */
      detail: string
    }
  | {
      kind: 'policy'
      policy: 'csp' | 'mixed-content'
      url: string
      detail: string
      isReportOnly: boolean
    }
  | { kind: 'deprecated'; detail: string; frames: Frame[] }
  | { kind: 'dialog'; type: string; text: string }
  | { kind: 'contact'; host: string; url: string; type: string }
)

/** How a visit ended. */
export type Ended =
  /** Nothing happened any more. */
  | 'settled'
  /** The time was over. */
  | 'unsettled'
  /** Scripts left the page no time to answer. */
  | 'hung'
  | 'crashed'
  /** One dialog after the other. */
  | 'dialogs'
  /** More bytes than any page needs. */
  | 'flood'
  /** It loads itself again and again. */
  | 'reloads'
  /** It is a file to be saved, and no page. */
  | 'download'
  /** No document came. */
  | 'unreachable'

/** The main document as it came. */
export interface Document {
  /** Path and query, or the whole URL of another origin. */
  url: string
  /** 0 without an answer. */
  status: number
  type: string
}

/** What the page holds, seen from inside. Texts are bounded. */
export interface Probe {
  title: string
  headings: string[]
  /** Text that people can see, without what stands in code blocks. */
  text: string
  textLength: number
  /** Text that is there but not shown. */
  hiddenLength: number
  /** Visible text, and pictures, fields and the like, outside of header, menu, footer and dialogs. */
  mainLength: number
  mainThings: number
  things: number
  elements: number
  /** Selector of the place for the content that holds nothing to be seen. */
  emptyMain?: string
  /** Selector of one element that lies over everything. */
  cover?: string
  /** Selector of an element around everything that is not shown. */
  concealed?: string
  /** It says that it is loading. */
  isBusy: boolean
  passwords: number
  brokenImages: { src: string; selector: string }[]
  brokenMedia: { src: string; selector: string; why: string }[]
}

export interface Violation {
  /** Id of axe's rule. */
  rule: string
  impact: string
  help: string
  url: string
  /** Selectors of elements that break it, and what they are. */
  places: { selector: string; html: string; why: string }[]
}

/** What is wider than a phone. */
export interface Overflow {
  width: number
  /** Width of the content. */
  content: number
  culprits: { selector: string; right: number }[]
}

/** Another host that the page asked something of. */
export interface Contact {
  host: string
  types: string[]
}

export interface Visit {
  /** Path and query. */
  path: string
  shape: string
  ended: Ended
  /** Why no document came, in the browser's words. */
  error?: string
  document?: Document
  /** Sorted; the order of events does not show. */
  signals: Signal[]
  /** Signals beyond those kept. */
  dropped: number
  /** Whether everything that is seen, and the whole page, has one colour. */
  pixels?: {
    viewport: 'uniform' | 'varied'
    page?: 'uniform' | 'varied'
    main?: 'uniform' | 'varied'
  }
  probe?: Probe
  /** Whether text and elements were the same when the page was closed. */
  isUnchanged?: boolean
  violations?: Violation[]
  overflow?: Overflow
  contacts: Contact[]
  /** Milliseconds until it was settled or given up, and that it stayed open after it. */
  loadMs: number
  lingeredMs: number
  /** Name of the picture in the run folder. */
  picture?: string
}

/** What the site shows where nothing is: the rendered answer to paths that cannot exist. */
export interface NotFound {
  /** The folder that it was asked in: "/" or "/shop/". */
  folder: string
  status: number
  title: string
  headings: string[]
  text: string
  passwords: number
}

/** A place in a page that others point to, that stands in no document, and that a script may add. */
export interface Fragment {
  /** As the crawl names it: path and fragment. */
  url: string
  /** Path of the page that is reached in the end. */
  page: string
  fragment: string
  /** Some of the pages that link there. */
  from: string[]
  /** The place in the repository of such a link. */
  where?: { file: string; line?: number }
  /** `open`: the page was not seen, or its scripts act upon fragments by themselves. */
  state: 'there' | 'missing' | 'open'
}

/** Links that only scripts make. */
export interface ScriptLinks {
  made: number
  /** Those beyond the limit. */
  unasked: number
  broken: {
    path: string
    /** 0 without an answer, for which `why` has the reason. */
    status: number
    why?: string
    /** The first pages that have it. */
    pages: string[]
    pageCount: number
  }[]
}

export interface PagesFacts {
  /** Origin of the target: URLs of its own are told by their paths. */
  origin: string
  /** Product and version: "Chrome/150.0.7000.1". */
  browser: string
  /** Where the list of pages comes from. */
  from: 'crawl' | 'urls' | 'sitemap' | 'target' | 'head'
  visits: Visit[]
  /** Pages beyond `max-pages`, by shape. */
  left: { shape: string; count: number }[]
  leftCount: number
  notFound: NotFound[]
  fragments: Fragment[]
  scriptLinks: ScriptLinks
  /** Pages that could not be visited, and why. */
  troubles: { path: string; why: string }[]
  /** Why the visits ended before the last page. */
  stopped?: 'max-time' | 'aborted'
}
