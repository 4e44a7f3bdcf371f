/** The attributes of the tag that is being read; reused for every tag. */
export class StartTag {
  name = ''
  /** Offset of `<`. */
  offset = 0
  /** Names of attributes that hold CSS. */
  readonly css: string[] = []
  readonly #names: string[] = []
  readonly #values: string[] = []
  readonly #offsets: number[] = []
  #count = 0

  begin(name: string, offset: number): void {
    this.name = name
    this.offset = offset
    this.#count = 0
    if (this.css.length > 0) this.css.length = 0
  }

  get isEmpty(): boolean {
    return this.#count === 0
  }

  /** The first of several attributes of one name counts. */
  add(name: string, value: string, offset: number): void {
    if (this.#find(name) >= 0) return
    this.#names[this.#count] = name
    this.#values[this.#count] = value
    this.#offsets[this.#count] = offset
    this.#count += 1
  }

  get(name: string): string | undefined {
    const index = this.#find(name)
    return index < 0 ? undefined : this.#values[index]
  }

  /** Where the attribute's name begins. */
  offsetOf(name: string): number {
    return this.#offsets[this.#find(name)] ?? this.offset
  }

  #find(name: string): number {
    for (let index = 0; index < this.#count; index++) if (this.#names[index] === name) return index
    return -1
  }
}
