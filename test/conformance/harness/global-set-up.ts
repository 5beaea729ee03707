import { run } from './command';
import { ROOT } from './output';

/** Writes `dist/` and `cdktf.out/` once before the suites, so that they judge what the sources say now. */
export default async function synthesizeAll(): Promise<void> {
  await run('npm', ['run', '--silent', 'synth'], { cwd: ROOT });
}
