import type { Match } from '../match.ts'
import { firstFile, glance, type Project } from '../project.ts'
import { shellQuote } from '../shell-quote.ts'

const tools = [
  { files: ['pom.xml'], folder: 'target', wrapper: 'mvnw', program: 'mvn', task: 'package' },
  {
    files: ['build.gradle', 'build.gradle.kts'],
    folder: 'build/libs',
    wrapper: 'gradlew',
    program: 'gradle',
    task: 'bootJar',
  },
] as const

/** A Spring Boot app for the web: the one jar that Maven or Gradle built. */
export function spring(project: Project): readonly Match[] {
  for (const { files, folder, wrapper, program, task } of tools) {
    const file = firstFile(project, files)
    if (file === undefined) continue
    if (!/\bspring-boot-starter-web(?:flux|mvc)?\b/.test(glance(project, file))) continue
    const jars = project
      .names(folder)
      .filter(
        (name) => name.endsWith('.jar') && !/-(?:plain|sources|javadoc|tests)\.jar$/.test(name),
      )
    const [jar] = jars
    const seen = `${file} is of a Spring Boot app`
    const match = {
      provider: 'command',
      options: `java -jar ${shellQuote(`${folder}/${jar ?? 'app.jar'}`)} --server.port="$PORT"`,
    } as const
    if (jars.length === 1) return [{ ...match, state: 'ready', why: `${seen}, built as ${jar}` }]
    const build = `${project.kind(wrapper) === 'file' ? `./${wrapper}` : program} ${task}`
    return jars.length === 0
      ? [{ ...match, state: 'unbuilt', build, why: `${seen}, and there is no jar in ${folder}` }]
      : [{ ...match, state: 'unclear', why: `${seen}, and ${folder} holds several jars` }]
  }
  return []
}
