#include "ui/exchange/exchange.h" // for moc
