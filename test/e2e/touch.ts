/** A finger on the glass: taps, drags and rests, as the browser hears them. */

import type { CDPSession, Page } from '@playwright/test';
import type { Place } from './playground';

export class Finger {
  private constructor(private readonly session: CDPSession) {}

  static async on(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page));
  }

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Place[]): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  async down(at: Place): Promise<void> {
    await this.send('touchStart', at);
  }

  async up(): Promise<void> {
    await this.send('touchEnd');
  }

  async drag(from: Place, to: Place): Promise<void> {
    await this.down(from);
    const moves = 8;
    for (let move = 1; move <= moves; move += 1) {
      const share = move / moves;
      await this.send('touchMove', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    }
    await this.up();
  }
}
