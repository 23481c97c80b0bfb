"""Says as JSON which of the modules on the command line cannot be imported."""

import importlib.util
import json
import sys

print(json.dumps([name for name in sys.argv[1:] if importlib.util.find_spec(name) is None]))
