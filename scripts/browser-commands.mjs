/** Commands that browser tests may ask of the browser beyond what the runner brings: media features, viewport, accessibility queries. */
const mediaSessions = new WeakMap();

const handlers = {
  async 'finder-viewport'(page, payload) {
    await page.setViewport(payload);
  },
  async 'finder-media'(page, features) {
    // One session a page: what one of them emulates, another cannot take back.
    const session = mediaSessions.get(page) ?? (await page.createCDPSession());
    mediaSessions.set(page, session);
    await session.send('Emulation.setEmulatedMedia', { features });
  },
  /** A finger instead of a mouse ("pointer: coarse"); the viewport's own flag for it would reload the page. */
  async 'finder-touch'(page, { isTouch }) {
    const session = await page.createCDPSession();
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: isTouch });
  },
  async 'finder-collect-garbage'(page) {
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
  },
  async 'finder-screenshot'(page, { path }) {
    await page.screenshot({ path, fullPage: true });
  },
  /** How many exposed nodes have this role and accessible name, shadow trees included. */
  async 'finder-count-role'(page, { role, name }) {
    const session = await page.createCDPSession();
    const { root } = await session.send('DOM.getDocument');
    const { nodes } = await session.send('Accessibility.queryAXTree', {
      nodeId: root.nodeId,
      role,
      accessibleName: name,
    });
    return nodes.filter((node) => !node.ignored).length;
  },
};

export const finderCommands = () => ({
  name: 'finder-commands',
  async executeCommand({ command, payload, session }) {
    const handler = handlers[command];
    if (!handler) return undefined;
    return { result: await handler(session.browser.getPage(session.id), payload) };
  },
});
