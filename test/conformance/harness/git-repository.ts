import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command';
import type { Workspace } from './workspace';

/** A git repository in the workspace that holds what a user would commit. */
export class GitRepository {
  private constructor(readonly folder: string) {}

  static async create(workspace: Workspace): Promise<GitRepository> {
    const repository = new GitRepository(workspace.path('repository'));
    mkdirSync(repository.folder);
    await repository.git('init', '--quiet', '--initial-branch=main');
    return repository;
  }

  /** As Argo CD is told to fetch it. */
  get url(): string {
    return `file://${this.folder}`;
  }

  /** Replaces a folder of the repository by another one's content and commits; returns the commit. */
  async commitFolder(source: string, path: string): Promise<string> {
    const target = join(this.folder, path);
    rmSync(target, { recursive: true, force: true });
    cpSync(source, target, { recursive: true });
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--allow-empty', '--message=output');
    return (await this.git('rev-parse', 'HEAD')).trim();
  }

  private async git(...args: string[]): Promise<string> {
    const identity = ['-c', 'user.name=conformance', '-c', 'user.email=conformance@example.com'];
    const { stdout } = await run('git', ['-C', this.folder, ...identity, '-c', 'commit.gpgsign=false', ...args]);
    return stdout;
  }
}
