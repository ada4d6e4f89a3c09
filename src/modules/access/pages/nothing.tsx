import { Section, type Child } from '../../../platform/design/index.ts';

/** Nothing here yet, as a part of the page: what will appear. The page's own heading stands right above it. */
export const Nothing = ({ heading, children }: { heading: string; children?: Child }) => (
  <Section heading={heading}>
    <p class="rv-muted">{children}</p>
  </Section>
);
