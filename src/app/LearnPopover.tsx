/** What a sample teaches, in a popup below the line that offers it. */

import type { PopupProps } from '../signs/Opener';
import { Explained } from '../signs/Term';
import { ButtonPopover } from './ButtonPopover';
import { CAPTION_WORDS } from './captionWords';

interface LearnPopoverProps extends PopupProps {
  readonly text: string;
}

export const LearnPopover = ({ text, ...popup }: LearnPopoverProps) => (
  <ButtonPopover {...popup} label={CAPTION_WORDS.learn} align="start" reading>
    <p>
      <Explained text={text} />
    </p>
  </ButtonPopover>
);
