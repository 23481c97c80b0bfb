import { stripVTControlCharacters, styleText } from 'node:util';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 80;
const LABEL = 12;
/** Where what a step took ends. */
const WIDTH = 96;

export const dim = (text: string): string => styleText('dim', text);
export const bold = (text: string): string => styleText('bold', text);
export const green = (text: string): string => styleText('green', text);
export const red = (text: string): string => styleText('red', text);
export const cyan = (text: string): string => styleText('cyan', text);
export const yellow = (text: string): string => styleText('yellow', text);

/** The same text with spaces up to a width; colours take none. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stripVTControlCharacters(text).length));
}

/** Cut to a width, on one line. */
export function shortened(text: string, width: number): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}

/** Lines that stay, and below them on a terminal one that tells what is being done. */
export class Screen {
  private readonly isTerminal: boolean;
  private status = '';
  private frame = 0;
  private timer: NodeJS.Timeout | undefined;
  private isOver = false;

  constructor(private readonly stream: NodeJS.WriteStream = process.stdout) {
    this.isTerminal = stream.isTTY && process.env['TERM'] !== 'dumb';
  }

  line(text = ''): void {
    if (this.isOver) return;
    this.wipe();
    this.stream.write(`${text}\n`);
    this.draw();
  }

  /** Shows what is being done; nothing where there is no terminal. */
  doing(text: string): void {
    if (!this.isTerminal || this.isOver) return;
    this.status = text;
    this.timer ??= setInterval(() => {
      this.frame += 1;
      this.draw();
    }, FRAME_MS).unref();
    this.draw();
  }

  /** Does a piece of work under its name and ends it with a line: what `work` gives back, and how long it took. */
  async step<Result>(name: string, work: () => Promise<{ told: string; result: Result }>): Promise<Result> {
    this.doing(name);
    const start = performance.now();
    const { told, result } = await work();
    const took = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    this.still();
    const text = `${green('✓')} ${padded(bold(name), LABEL)}${told}`;
    const width = this.isTerminal ? Math.min(WIDTH, this.stream.columns) : WIDTH;
    this.line(`${padded(text, width - took.length - 1)} ${dim(took)}`);
    return result;
  }

  /** Nothing is being done any more. */
  still(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.wipe();
    this.status = '';
  }

  /** Shows nothing from here on: what goes on while everything is ended is no news. */
  end(): void {
    this.still();
    this.isOver = true;
  }

  private draw(): void {
    if (this.status === '') return;
    this.wipe();
    const frame = FRAMES[this.frame % FRAMES.length] ?? '';
    this.stream.write(`${cyan(frame)} ${shortened(this.status, this.stream.columns - 4)}`);
  }

  private wipe(): void {
    if (this.status !== '') this.stream.write('\r\u001b[2K');
  }
}
