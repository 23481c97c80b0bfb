const file = { type: 'file' };
const folder = (...names: string[]) => ({
  type: 'directory',
  contents: Object.fromEntries(names.map((name) => [name, file])),
});

const steps = [
  '# Prepared for a project with pip.',
  '# The carriage return before each step is a line break that keeps it in its column.',
  ' \r      - name: Check out',
  '        uses: actions/checkout@v4',
  '        with:',
  "          fetch-depth: '0'",
  ' \r      - name: Set up Python',
  '        uses: actions/setup-python@v5',
  '        with:',
  "          python-version: '3.12'",
  ' \r      - name: Install dependencies',
  '        run: |',
  '          python -m pip install --upgrade pip',
  '          python -m pip install -r requirements.txt',
  ' \r      - name: Install codeflash',
  '        run: python -m pip install codeflash',
].join('\n');

/** A small shop whose requirements are in a file. */
export const generateWorkflowExample = {
  request: {
    repo_files: {
      'pyproject.toml': '[project]\nname = "shop-app"\n',
      'requirements.txt': 'requests\n',
      '.github/workflows/ci.yml': 'name: CI\non: push\n',
    },
    directory_structure: {
      '.github': { type: 'directory', contents: { workflows: { type: 'directory' } } },
      'pyproject.toml': file,
      'requirements.txt': file,
      shop: folder('__init__.py', 'api.py', 'pricing.py', 'tax.py'),
      tests: folder('__init__.py', 'test_pricing.py'),
    },
    codeflash_config: {
      module_root: '/project/shop-app/shop',
      tests_root: '/project/shop-app/tests',
      benchmark_mode: false,
    },
  },
  reply: { workflow_steps: steps },
};
