import { alike, shortened, START, type Camera } from './camera';
import type { Box } from './places';

/** The reader's hand rests after so many milliseconds without a move. */
export const RESTS_AFTER = 400;

interface RendererCamera extends Camera {
  getBoundedRatio(ratio: number): number;
  setState(state: Partial<Camera>): unknown;
  animate(state: Partial<Camera>, options: { duration: number }): Promise<void>;
  cancelAnimation(): unknown;
  on(event: 'updated', listener: () => void): unknown;
}

/** What it needs of the renderer. */
export interface Renderer {
  getCamera(): RendererCamera;
  setCustomBBox(box: Box): unknown;
  scheduleRefresh(): unknown;
}

interface Told {
  /** Where the reader left it, null at the start. */
  looked(camera: Camera | null): void;
  /** It moves. */
  moves(): void;
}

/** How the picture is looked at: by the reader, or as it was kept, until the reader moves it. */
export class Look {
  /** What both sides know. */
  private known: Camera | null = null;
  /** What was kept and is to be had again however often everything is laid out; null once the reader moved. */
  private held: Camera | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly renderer: Renderer,
    private readonly extent: () => Box,
    private readonly told: Told,
  ) {
    renderer.getCamera().on('updated', () => {
      this.held = null;
      this.told.moves();
      this.tellSoon();
    });
  }

  /** Takes over how it is kept where that was changed from outside; says whether it was. */
  keep(kept: Camera | null): boolean {
    if (alike(kept, this.known)) return false;
    this.known = kept;
    this.held = kept;
    return true;
  }

  /** Brings everything into view, or as it was kept. */
  whole(milliseconds: number): void {
    if (this.held === null) this.fit(milliseconds);
    else this.place(this.held);
  }

  /** Brings everything into view, whatever was kept. */
  fit(milliseconds: number): void {
    this.held = null;
    if (milliseconds === 0) return this.place(START);
    this.frame();
    this.renderer.scheduleRefresh();
    void this.renderer.getCamera().animate(START, { duration: milliseconds });
  }

  /** Zooms by a factor; above one is nearer. */
  zoom(factor: number, milliseconds: number): void {
    const camera = this.renderer.getCamera();
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: milliseconds });
  }

  /** Moves the view by parts of its width and height. */
  pan(right: number, up: number, milliseconds: number): void {
    const camera = this.renderer.getCamera();
    void camera.animate({ x: camera.x + right * camera.ratio, y: camera.y + up * camera.ratio }, { duration: milliseconds });
  }

  /** Frames all that is there now; to be seen with what is drawn next. */
  frame(): void {
    this.renderer.setCustomBBox(this.extent());
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private place(to: Camera): void {
    const { held } = this;
    const camera = this.renderer.getCamera();
    this.frame();
    this.renderer.scheduleRefresh();
    camera.cancelAnimation();
    camera.setState(to);
    this.held = held;
  }

  private tellSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const now = shortened(this.renderer.getCamera());
      if (alike(now, this.known)) return;
      this.known = now;
      this.told.looked(now);
    }, RESTS_AFTER);
  }
}
