// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

import { withoutLayout } from '../testing';
import { Act } from './Act';

withoutLayout();

it('keeps the focus and does nothing while there is nothing to do', async () => {
  const tell = vi.fn();
  const shown = render(<Act off={false} onClick={tell}>Undo</Act>);
  const button = screen.getByRole('button', { name: 'Undo' });
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(tell).toHaveBeenCalledTimes(1);
  shown.rerender(<Act off onClick={tell}>Undo</Act>);
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(button);
  expect(tell).toHaveBeenCalledTimes(1);
});
