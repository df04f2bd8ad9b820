#if !__has_include(<cmark-gfm.h>) || !__has_include(<cmark-gfm-core-extensions.h>)
#error "libcmark-gfm is missing. Debian: apt-get install libcmark-gfm-dev libcmark-gfm-extensions-dev. macOS: brew install cmark-gfm"
#endif

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
