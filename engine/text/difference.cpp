#include "engine/text/difference.h"

namespace winnow::engine {

}
