/** Production servers for Python apps: the package, the interface they serve, and their command line. */
export const pythonServers = [
  ['gunicorn', 'wsgi', (app: string) => `gunicorn --bind "127.0.0.1:$PORT" ${app}`],
  ['uvicorn', 'asgi', (app: string) => `uvicorn --host 127.0.0.1 --port "$PORT" ${app}`],
  ['daphne', 'asgi', (app: string) => `daphne -b 127.0.0.1 -p "$PORT" ${app}`],
  ['hypercorn', 'asgi', (app: string) => `hypercorn --bind "127.0.0.1:$PORT" ${app}`],
  ['waitress', 'wsgi', (app: string) => `waitress-serve --listen="127.0.0.1:$PORT" ${app}`],
] as const
