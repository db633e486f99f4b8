"""Nobody is left alone: who is silent is asked, who waits is told, and keys are answered."""
