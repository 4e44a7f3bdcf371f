/** A part of a system as its health document tells it. */
export interface Component {
  /** "db", or "storage: disk" of one inside another. */
  name: string
  /** The word that the document has. */
  status: string
  state: ComponentState
  /** What it says about it. */
  said?: string
}

/** `unknown`: a word that means neither. */
export type ComponentState = 'ok' | 'warn' | 'fail' | 'unknown'

/** What a health document says, in whichever of the known forms. */
export interface HealthDocument {
  form: 'health+json' | 'Spring Boot' | 'ASP.NET' | 'Kubernetes' | 'status'
  /** The word for the whole; absent where only the components have one. */
  status?: string
  state: ComponentState
  components: Component[]
  /** True when there are more components than are read. */
  cut?: true
}
