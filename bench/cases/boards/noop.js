// Nothing: what the harness itself costs. It is subtracted from every other case.
export default {
  mount(host) {
    host.textContent = 'Nothing.';
  },
};
