// Builds the pages' styles and scripts into the folder named on the command line. Does nothing when
// what it would build from is older than what is there.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const out = process.argv[2]
const govuk = join(here, 'node_modules/govuk-frontend/dist/govuk')

const newer = (made, sources) =>
  existsSync(made) && sources.every((source) => statSync(source).mtimeMs <= statSync(made).mtimeMs)

const install = () => {
  const mark = join(here, 'node_modules/.installed')
  if (newer(mark, [join(here, 'package-lock.json')])) return
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-progress', '--loglevel=error'],
    { cwd: here, stdio: 'inherit' })
  writeFileSync(mark, '')
}

const build = async () => {
  const own = readdirSync(here).filter((name) => /\.(js|scss|svg|json)$/.test(name))
  const parts = readdirSync(join(here, 'parts')).map((name) => join('parts', name))
  const css = join(out, 'evenkeel.css')
  if (newer(css, [...own, ...parts].map((name) => join(here, name)))) return
  const sass = await import('sass')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const compiled = sass.compile(join(here, 'evenkeel.scss'), {
    loadPaths: [here],
    style: 'compressed',
    quietDeps: true,
    // The two design systems warn of their own coming changes; a mistake of ours is an error.
    logger: sass.Logger.silent,
  })
  copyFileSync(join(here, 'evenkeel.js'), join(out, 'evenkeel.js'))
  copyFileSync(join(here, 'icon.svg'), join(out, 'icon.svg'))
  mkdirSync(join(out, 'images'))
  copyFileSync(join(here, 'node_modules/@ministryofjustice/frontend/moj/assets/images/icon-document.svg'),
    join(out, 'images/icon-document.svg'))
  copyFileSync(join(govuk, 'govuk-frontend.min.js'), join(out, 'govuk-frontend.min.js'))
  writeFileSync(css, compiled.css)
}

install()
await build()
