import { createContext } from 'hono/jsx';

/** The seat an act was begun from: `Layout` gives it, and every form below carries it on, however the page was made. */
export const SeatContext = createContext<string | undefined>(undefined);
