/** A language, and what a line of a stack trace of it looks like. */
interface Frames {
  language: string
  frame: RegExp
}

/** Lines that only a stack trace holds. */
const frames: readonly Frames[] = [
  /** "    at Object.<anonymous> (/app/a.js:1:2)", "    at async file:///app/a.mjs:1:2", "    at process.processTicks (node:internal…:1:2)" */
  {
    language: 'node',
    frame: /^\s+at (?:.{1,400} \()?(?:\S{1,400}:\d+:\d+|native|<anonymous>|index \d+)\)?(?: \{)?$/,
  },
  /** '  File "/app/a.py", line 3, in view' */
  { language: 'python', frame: /^\s+File "[^"]{1,400}", line \d+(?:, in .{1,200})?$/ },
  /** "\tat com.example.Shop.cart(Shop.java:12)", "\tat java.base/java.lang.Thread.run(Unknown Source)" */
  {
    language: 'java',
    frame: /^\s+at [\w$.<>/@-]{1,400}\((?:[\w$.]{1,200}:\d+|Native Method|Unknown Source)\)/,
  },
  /** "#0 /app/index.php(12): cart()", "#2 {main}" */
  { language: 'php', frame: /^\s*#\d+ (?:\S{1,400}\(\d+\): |\{main\}|\[internal function\]: )/ },
  /** "\tfrom app.rb:7:in 'Object#cart'", "app/models/cart.rb:3:in `total'" */
  { language: 'ruby', frame: /^\s*(?:from )?\S{1,400}\.rb:\d+:in [`'].{1,200}'$/ },
  /** "\t/app/main.go:12 +0x1d" */
  { language: 'go', frame: /^\s+\S{1,400}\.go:\d+(?: \+0x[0-9a-f]+)?$/ },
  /** "   at Shop.Cart.Total() in /app/Cart.cs:line 12" */
  {
    language: 'dotnet',
    frame: /^\s+at [\w.<>`[\]+]{1,400}\(.{0,300}\)(?: in .{1,400}:line \d+)?$/,
  },
  /** "   3: shop::cart::total" and "             at ./src/cart.rs:12:5" */
  { language: 'rust', frame: /^\s+at \.?\/\S{1,400}\.rs:\d+(?::\d+)?$/ },
]

/** What Ruby's logger puts before each line of a trace, with the id of the request. */
const loggerPrefix =
  /^[DIWEF], \[[^\]]{1,80}\]\s{1,3}[A-Z]{1,8} -- [^:]{0,80}: (?:\[[\w-]{1,60}\] )?/

/** The language whose stack trace the line belongs to; undefined for any other line. */
export function frameOf(text: string): string | undefined {
  const bare = text.replace(loggerPrefix, '')
  return frames.find(({ frame }) => frame.test(bare))?.language
}
