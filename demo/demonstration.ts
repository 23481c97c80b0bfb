import { type Candidate, isSame, readCandidate } from './candidate';
import { type Wish } from './command-line';
import { showNext, showResult, showUnverified } from './endings';
import { FunctionService } from './function-service';
import { findInterpreter } from './interpreter';
import { LocalService } from './local-service';
import { prove } from './proof';
import { bold, dim, type Screen, yellow } from './screen';
import { findSubject, type Subject } from './subject';
import { type Workspace } from './workspace';

/** What the service is told where there is no Python. */
const SOME_VERSION = '3.11';

/** One function made faster, from the question to the verified answer, shown as it happens. */
export class Demonstration {
  private starting: Promise<LocalService> | undefined;

  constructor(
    private readonly screen: Screen,
    private readonly workspace: Workspace,
  ) {}

  /** @throws DemoFault where something else should have been typed. */
  async run(wish: Wish): Promise<void> {
    const { screen } = this;
    const subject = findSubject(wish);
    const python = findInterpreter();
    screen.line(
      bold(`Making ${subject.target.name} in ${wish.isShipped ? 'demo/package/shop/report.py' : wish.file} faster`),
    );
    screen.line(dim('on a copy in a temporary folder: nothing of yours is changed, nothing leaves this machine\n'));
    const local = await screen.step('service', async () => {
      screen.doing('service: starting, with a database of its own');
      const result = await this.start();
      return { told: `${result.address}, embedded database, no model provider`, result };
    });
    const version = typeof python === 'string' ? SOME_VERSION : python.version;
    await this.optimize(new FunctionService(local, subject, version), subject, python);
    showNext(screen, wish);
  }

  /** Ends the service, also one that is only starting, and takes everything away. */
  async end(): Promise<void> {
    this.screen.end();
    const local = await this.starting?.catch(() => undefined);
    await local?.stop();
    this.workspace.clear();
  }

  private start(): Promise<LocalService> {
    return (this.starting = LocalService.start(this.workspace.folder));
  }

  private async optimize(
    service: FunctionService,
    subject: Subject,
    python: ReturnType<typeof findInterpreter>,
  ): Promise<void> {
    const { screen, workspace } = this;
    const { files, target } = subject;
    const candidates = await this.candidates(service, subject);
    if (candidates.length === 0) {
      screen.line(`\nThe engine knows no rewrite that is sure to help: ${target.name} stays as it is.`);
      return;
    }
    if (typeof python === 'string') {
      screen.line(yellow(`! nothing can be verified: ${python}`));
      showUnverified(screen, files, candidates);
      return;
    }
    const { result, why, tests } = await prove(screen, workspace, python, service, subject, candidates);
    if (result) await showResult(screen, service, files, tests, result);
    else {
      screen.line(yellow(`! nothing is verified: ${why}`));
      showUnverified(screen, files, candidates);
    }
  }

  private candidates(service: FunctionService, { shown }: Subject): Promise<Candidate[]> {
    return this.screen.step('candidates', async () => {
      const read = (await service.candidates()).map((sent, at) => readCandidate(sent, String(at + 1), shown));
      const result = read.filter(
        (one, at) => one.files.length > 0 && !read.slice(0, at).some((other) => isSame(one, other)),
      );
      return { told: `${result.length} from /ai/optimize`, result };
    });
  }
}
