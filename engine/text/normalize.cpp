#include "engine/text/normalize.h"

namespace winnow::engine {

}
