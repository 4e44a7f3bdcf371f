/**
 * The name that everything of one preview carries: containers, volumes, networks and images. Unique per
 * run, because the id is.
 */
export function projectName(id: string): string {
  return `rehearse-${id.replaceAll('-', '').slice(0, 16)}`
}

/**
 * The label by which all of a project is found again. Docker Compose gives it to everything it makes, and
 * podman-compose does the same: https://docs.docker.com/reference/compose-file/services/#labels
 */
export function projectLabel(project: string): string {
  return `com.docker.compose.project=${project}`
}

/** The label that holds the name of a container's service. */
export const serviceLabel = 'com.docker.compose.service'

/** Whether an image was built for the project: `NAME`, `NAME-web` (Docker) or `NAME_web` (podman). */
export function isImageOf(project: string, reference: string): boolean {
  const name = reference.slice(reference.lastIndexOf('/') + 1)
  return name.startsWith(project) && /^(?:[-_][^:]*)?(?::|$)/.test(name.slice(project.length))
}
